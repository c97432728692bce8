refusal-zone-not-found = No time zone fits these words. Type the nearest big city or the difference in time, for example “Ufa”, “UTC+5” or “MSK+2”.
