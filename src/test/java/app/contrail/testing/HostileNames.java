package app.contrail.testing;

import java.util.List;

/** What participants may have typed as their names, and what files must hold exactly. */
public final class HostileNames {
    public static final String LONG = "Ünï🚀,\"".repeat(10_000 / 7 + 1);

    public static final List<String> ALL = List.of(
            "=1+1",
            "=HYPERLINK(\"http://example.com\",\"x\")",
            "+49 30 123",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "'=1",
            "''",
            "Ann \"The Rocket\" Lee",
            "\"",
            "Lee, Ann; Bob",
            "two\r\nlines",
            "three\nmore\n\nlines",
            "  lead and trail  ",
            "שלום, עולם",
            "مسابقة \u202Eright to left\u202C",
            "👩‍🚀🏳️‍🌈 夏",
            "#comment",
            "\uFEFFmark",
            "_x0041_ _x000D_",
            "1e5",
            "2024-01-20",
            "TRUE",
            "007",
            "</t><f>1+1</f>&amp;",
            "\u001b[31mred\u0007\u009b",
            "nu\0l",
            "\0=1",
            LONG);

    /** Those of them that a spreadsheet takes for numbers, dates or flags where nothing says that they are text. */
    public static final List<String> LIKE_NUMBERS = List.of("1e5", "2024-01-20", "TRUE", "007");

    private HostileNames() {}
}
