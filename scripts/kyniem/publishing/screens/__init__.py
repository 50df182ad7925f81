"""What public screens show, and files of it for other programs."""
