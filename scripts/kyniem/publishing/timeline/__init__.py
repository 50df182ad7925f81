"""The timeline: its rows and marks, their drawing, and the same in words."""
