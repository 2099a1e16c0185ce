package app.contrail.export;

/**
 * One file of an archive, as its manifest lists it.
 *
 * @param rows headers not counted
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
record ArchivedFile(String name, long rows, long bytes, String sha256) {}
