package app.contrail.ui.export;

import app.contrail.export.FileFormat;

/**
 * What the user wants to have in a file.
 *
 * @param masked whether addresses of participants are masked
 */
public record ExportWish(ExportSubject subject, FileFormat format, ExportTime time, boolean masked) {}
