package app.contrail.ui.settings;

import app.contrail.ui.common.Wording;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** The page on the program itself. */
public final class AboutController {
    private final Wording wording;
    private final Surroundings surroundings;

    @FXML
    private Label version;

    @FXML
    private Label data;

    @FXML
    private Label settings;

    @FXML
    private Label log;

    @FXML
    private GridPane libraries;

    public AboutController(Wording wording, Surroundings surroundings) {
        this.wording = wording;
        this.surroundings = surroundings;
    }

    @FXML
    private void initialize() {
        String number = AboutController.class.getPackage().getImplementationVersion();
        version.setText(
                number == null
                        ? wording.text("settings.version.sources")
                        : wording.text("settings.version.text", number));
        Path folder = surroundings.dataFolder();
        data.setText(inFolder(folder, null));
        settings.setText(inFolder(folder, "settings.json"));
        log.setText(inFolder(folder, "contrail.%d.log".formatted(0)));
        int row = 0;
        for (Library library : Library.ALL) {
            Label licence = new Label(library.licence());
            licence.getStyleClass().add("muted");
            licence.setWrapText(true);
            Label name = new Label(library.name());
            name.setWrapText(true);
            libraries.addRow(row++, name, licence);
        }
    }

    private String inFolder(@Nullable Path folder, @Nullable String file) {
        if (folder == null) {
            return wording.text("settings.place.nowhere");
        }
        return (file == null ? folder : folder.resolve(file)).toString();
    }
}
