package app.contrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say about arguments that make no command: one sentence, in plain words, that leads to the help. */
final class UsageText {
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class);

    private UsageText() {}

    static String of(ParameterException wrong) {
        String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                unknown(unmatched.getUnmatched().getFirst(), help);
            case MissingParameterException missing -> missing(missing) + seeHelp(help);
            default -> problem(wrong) + seeHelp(help);
        };
    }

    private static String seeHelp(String help) {
        return "; run '" + help + "' to see how it goes.";
    }

    /** Names the argument without what follows its equals sign, because that may be a key typed in the wrong place. */
    private static String unknown(String argument, String help) {
        String name = argument.split("=", 2)[0];
        if (name.equals("--api-key") || name.equals("--key")) {
            return "The API key is never an argument, because others could see it; set CONTRAIL_API_KEY or use --api-key-file.";
        }
        return "There is no command or option " + name + "; run '" + help + "' to see what there is.";
    }

    private static String missing(MissingParameterException missing) {
        List<ArgSpec> arguments = missing.getMissing();
        // Picocli tells an option that is missing from one that lacks its value by nothing but its own sentence.
        if (arguments.size() == 1 && String.valueOf(missing.getMessage()).startsWith("Missing required parameter")) {
            return name(arguments.getFirst()) + " needs a value: "
                    + arguments.getFirst().paramLabel();
        }
        List<String> names = arguments.stream()
                .map(argument -> name(argument) + " " + argument.paramLabel())
                .toList();
        return joined(names, "and") + (names.size() == 1 ? " is missing" : " are missing");
    }

    private static String problem(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String reason = argument == null ? null : reason(argument.type(), wrong.getCause());
        if (argument == null || reason == null) {
            return withoutFullStop(String.valueOf(wrong.getMessage()));
        }
        if (argument.arity().max() == 0) {
            return name(argument) + " takes no value";
        }
        return name(argument) + " cannot be '" + String.valueOf(wrong.getValue()) + "': " + reason;
    }

    /** What the value of an option has to be; null if that is not known. */
    private static @Nullable String reason(Class<?> type, @Nullable Throwable cause) {
        if (type.isEnum()) {
            return "it is " + joined(words(type), "or");
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "it is a whole number";
        }
        if (type == boolean.class) {
            return "it is given or not";
        }
        if (type == Path.class) {
            return "no file can have this name here, and where only English letters can be used, LC_ALL=C.UTF-8 mends that";
        }
        return cause instanceof TypeConversionException own ? fragment(String.valueOf(own.getMessage())) : null;
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String joined(List<String> words, String last) {
        List<String> first = new ArrayList<>(words);
        String end = first.removeLast();
        return first.isEmpty() ? end : String.join(", ", first) + " " + last + " " + end;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String fragment(String reason) {
        String text = withoutFullStop(reason);
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
