package app.contrail.ui.export;

import app.contrail.ui.common.Messages;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The items of the menu, what is needed most first. */
final class ExportMenu {
    private final ExportModel model;
    private final Messages messages;
    private final MenuItem entries;

    /** Fills the button. */
    ExportMenu(MenuButton button, ExportModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        entries = item("", ExportSubject.ENTRIES);
        button.getItems()
                .setAll(
                        item(messages.text("export.leaderboard.item"), ExportSubject.LEADERBOARD),
                        entries,
                        item(messages.text("export.kpis.item"), ExportSubject.KPIS),
                        item(messages.text("export.chart.item"), ExportSubject.CHART),
                        item(messages.text("export.funnel.item"), ExportSubject.FUNNEL),
                        item(messages.text("export.notes.item"), ExportSubject.NOTES),
                        item(messages.text("export.gaps.item"), ExportSubject.GAPS),
                        new SeparatorMenuItem(),
                        item(messages.text("export.everything.item"), ExportSubject.EVERYTHING),
                        new SeparatorMenuItem(),
                        pictures(),
                        item(messages.text("export.drawing.item"), ExportPicture.DRAWING),
                        item(messages.text("export.report.item"), ExportSubject.REPORT));
    }

    private Menu pictures() {
        return new Menu(
                messages.text("export.picture.menu"),
                null,
                item(messages.text("export.usual.item"), ExportPicture.USUAL_SIZE),
                item(messages.text("export.double.item"), ExportPicture.DOUBLE_SIZE),
                item(messages.text("export.copy.item"), ExportPicture.COPY));
    }

    /** To be called each time before it is shown. */
    void refresh() {
        boolean possible = model.entriesProperty().get();
        entries.setDisable(!possible);
        entries.setText(messages.text(possible ? "export.entries.item" : "export.entries.offline"));
    }

    private MenuItem item(String text, ExportSubject subject) {
        return item(text, () -> model.open(subject));
    }

    private MenuItem item(String text, ExportPicture picture) {
        return item(text, () -> model.take(picture));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(true);
        item.setOnAction(event -> action.run());
        return item;
    }
}
