package app.contrail.export;

import java.util.Locale;

/** What kind of file a panel is exported as. */
public enum FileFormat {
    /** Comma-separated values, for every spreadsheet and for scripts. */
    CSV,
    /** A workbook with a sheet, for spreadsheets. */
    XLSX,
    /** A list of objects, for scripts. */
    JSON;

    /** How commands call it and how the names of its files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is no text. */
    public boolean isBinary() {
        return this == XLSX;
    }

    /** @param byteOrderMark whether CSV starts with one, by which spreadsheets know UTF-8; other formats have none */
    TableFormat tables(boolean byteOrderMark) {
        return switch (this) {
            case CSV -> new CsvFormat(byteOrderMark);
            case XLSX -> new XlsxFormat();
            case JSON -> new JsonFormat();
        };
    }
}
