"""What stands when: days, weeks and months, tasks and events in time, and what falls due."""
