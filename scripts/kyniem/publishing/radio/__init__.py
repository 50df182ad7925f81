"""What loudspeakers read: what may be read, in which slot and order, and scripts to carry to the microphone."""
