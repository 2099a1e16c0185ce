package app.contrail.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say about arguments that make no command. */
final class UsageText {
    private UsageText() {}

    static String of(ParameterException wrong) {
        String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                unknown(unmatched.getUnmatched().getFirst(), help);
            default -> withoutFullStop(String.valueOf(wrong.getMessage())) + "; run '" + help + "' to see how it goes.";
        };
    }

    /** Names the argument without what follows its equals sign, because that may be a key typed in the wrong place. */
    private static String unknown(String argument, String help) {
        String name = argument.split("=", 2)[0];
        if (name.equals("--api-key") || name.equals("--key")) {
            return "The API key is never an argument, because others could see it; set CONTRAIL_API_KEY or use --api-key-file.";
        }
        return "There is no command or option " + name + "; run '" + help + "' to see what there is.";
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
