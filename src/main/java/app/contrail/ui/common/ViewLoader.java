package app.contrail.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads FXML files, whose controllers it makes only as registered: a view with an unknown controller fails at once, with
 * its name. For use on the FX thread, or before a scene is shown.
 */
public final class ViewLoader {
    private final Map<Class<?>, Supplier<?>> controllers = new LinkedHashMap<>();
    private final Messages messages;

    public ViewLoader(Messages messages) {
        this.messages = messages;
    }

    /** From now on, a view that names this controller gets what {@code maker} makes. */
    public <C> ViewLoader with(Class<C> controller, Supplier<? extends C> maker) {
        if (controllers.put(controller, maker) != null) {
            throw new IllegalStateException(controller.getName() + " is registered twice");
        }
        return this;
    }

    /**
     * Loads the view {@code name.fxml} that lies beside the class {@code owner}, with all that it includes.
     *
     * @throws IllegalStateException if a controller is not registered
     */
    public Parent load(Class<?> owner, String name) {
        URL location = owner.getResource(name);
        if (location == null) {
            throw new IllegalStateException("There is no view " + name + " beside " + owner.getName());
        }
        try {
            return new FXMLLoader(location, messages.bundle(), null, this::make).load();
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + name + " cannot be loaded", e);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalStateException("No controller is registered for " + type.getName());
        }
        return maker.get();
    }
}
