package app.contrail;

import app.contrail.cli.Program;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Results are UTF-8 whatever the terminal's own encoding is, because files are made of them.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Composition composition = new Composition(out, System.err);
        composition.anticipate(List.of(arguments));
        composition.end(new Program(composition).run(arguments));
    }
}
