"""What is drawn: cards, banners and icons, with the letters and colours they are made of."""
