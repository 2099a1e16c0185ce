package app.contrail.ui.export;

import app.contrail.export.FileFormat;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What can be exported, what the user writes down for it, and what became of it. For the FX thread. */
public final class ExportModel {
    private final StringProperty unavailable = new SimpleStringProperty("");
    private final BooleanProperty entries = new SimpleBooleanProperty();
    private final BooleanProperty menuOpen = new SimpleBooleanProperty();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ExportShown> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ExportForm> form = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ExportNews> news = new SimpleObjectProperty<>();
    private FileFormat format = FileFormat.CSV;
    private ExportTime time = ExportTime.Usual.AS_SHOWN;
    private boolean clearAllowed;
    private Consumer<ExportSubject> opener = subject -> {};
    private Consumer<ExportPicture> photographer = picture -> {};
    private Consumer<ExportWish> saver = wish -> {};
    private Runnable canceller = () -> {};
    private Runnable shower = () -> {};
    private Runnable repeater = () -> {};

    /** Why there is nothing to export, in a sentence; empty if there is something. */
    public StringProperty unavailableProperty() {
        return unavailable;
    }

    /** Whether the service can be asked for entries. */
    public BooleanProperty entriesProperty() {
        return entries;
    }

    /** Whether the menu is open; set it to open or close it. */
    public BooleanProperty menuOpenProperty() {
        return menuOpen;
    }

    /** What the form began with; null while it is not open. Set it to null to close it. */
    public ObjectProperty<@Nullable ExportForm> formProperty() {
        return form;
    }

    /** What the chart shows; null until it shows something. */
    public ObjectProperty<@Nullable ExportShown> shownProperty() {
        return shown;
    }

    /** Whether an export runs, so that no other one can begin. What is soon done is not told of while it runs. */
    public BooleanProperty runningProperty() {
        return running;
    }

    /** Of the export that runs or ran last; null if there is nothing to say, or no longer. */
    public ObjectProperty<@Nullable ExportNews> newsProperty() {
        return news;
    }

    /** What was wished last in this run; the next form begins with it, but for the addresses, which are masked anew. */
    public void remember(ExportWish wish) {
        format = wish.format();
        time = wish.time();
    }

    FileFormat lastFormat() {
        return format;
    }

    ExportTime lastTime() {
        return time;
    }

    /** Whether the user has answered, in this run, that addresses may be exported in clear. */
    boolean isClearAllowed() {
        return clearAllowed;
    }

    void allowClear() {
        clearAllowed = true;
    }

    /** @param handler opens the form with this subject */
    public void onOpen(Consumer<ExportSubject> handler) {
        opener = handler;
    }

    void open(ExportSubject subject) {
        opener.accept(subject);
    }

    /** @param handler takes such a picture */
    public void onPicture(Consumer<ExportPicture> handler) {
        photographer = handler;
    }

    void take(ExportPicture picture) {
        photographer.accept(picture);
    }

    /** @param handler asks for a file and begins to write it */
    public void onSave(Consumer<ExportWish> handler) {
        saver = handler;
    }

    void save(ExportWish wish) {
        saver.accept(wish);
    }

    /** @param handler gives up the export that runs */
    public void onCancel(Runnable handler) {
        canceller = handler;
    }

    void cancel() {
        canceller.run();
    }

    /** @param handler shows the file that was saved in the desktop's file manager */
    public void onShow(Runnable handler) {
        shower = handler;
    }

    void showInFolder() {
        shower.run();
    }

    /** @param handler tries once more what failed */
    public void onAgain(Runnable handler) {
        repeater = handler;
    }

    void again() {
        repeater.run();
    }
}
