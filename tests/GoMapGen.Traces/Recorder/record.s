// Empty: with an assembler file in the package, Go functions may be declared without a body.
