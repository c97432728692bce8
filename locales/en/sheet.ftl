refusal-sheet-not-a-sheet = “{ $name }” is not a table and cannot be read. Send an .xlsx or a .csv file.
refusal-sheet-old = “{ $name }” is a table in another format. Open it, choose “Save as”, .xlsx, and send it again.
refusal-sheet-locked = “{ $name }” is locked with a password. Save it without one and send it again.
refusal-sheet-too-large = “{ $name }” is too large: files of up to { $megabytes } MB, { $rows } rows and { $columns } columns are taken. Delete what is not needed, also the empty rows at the bottom, or split the table.
refusal-sheet-empty = There is nothing in “{ $name }”. Check that it is the right file and that its sheet is not hidden.
refusal-sheet-header = The table has no such columns: { $wanted }. What it has: { $seen }. Name the columns in the first row and send it again.
