"""The services of a few rooms each, put together when somebody first comes to one of them."""
