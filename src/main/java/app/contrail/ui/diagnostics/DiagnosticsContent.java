package app.contrail.ui.diagnostics;

import java.util.List;

/**
 * What the pane says, ready for display.
 *
 * @param facts named values, in their order
 * @param requests newest first
 * @param plainText what is copied
 */
public record DiagnosticsContent(List<Fact> facts, List<RequestRow> requests, String plainText) {

    /** One named value. */
    public record Fact(String name, String value) {}

    /**
     * One request.
     *
     * @param outcome status and, unless all is well, what went wrong
     * @param failed whether there was no usable answer
     */
    public record RequestRow(String time, String request, String outcome, boolean failed, String took, String size) {}
}
