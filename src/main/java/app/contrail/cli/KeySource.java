package app.contrail.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the key comes from.
 *
 * @param name what the user would have to look at
 * @param file the file that holds the key; null if none does
 */
record KeySource(String name, @Nullable Path file) {}
