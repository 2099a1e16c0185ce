package app.contrail.ui.export;

/**
 * What the form begins with.
 *
 * @param subject of those that can be exported now
 */
public record ExportForm(ExportSubject subject) {}
