"""A webinar from its speakers to its last minute: who speaks, what is asked, who comes in, who stayed."""
