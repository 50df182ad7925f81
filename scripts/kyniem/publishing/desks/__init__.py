"""What the people of each channel work from: a page for every channel, and the files its form asks for."""
