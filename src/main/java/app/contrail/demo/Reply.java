package app.contrail.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the sample service says to one request, before it becomes bytes. */
sealed interface Reply {

    /** 200 with what was asked for. */
    record Data(JsonNode data) implements Reply {}

    /** 200 with one page of a list. */
    record Page(List<SampleEntry> rows, int page, int limit, int total) implements Reply {}

    /** Another status with a sentence for a person. */
    record Refusal(int status, String sentence) implements Reply {}
}
