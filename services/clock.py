from collections.abc import Callable
from datetime import datetime

# Asked for the present moment, answers in aware UTC. The one way by which anything learns the time.
Clock = Callable[[], datetime]
