"""The ways to narrow what is long: the task board and the list of the calendar."""
