package app.contrail.settings;

import app.contrail.settings.Account.KeyPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The teams that the user works for; never a key. */
final class AccountsSection implements Section {
    private static final String ACCOUNTS = "accounts";
    private static final String CURRENT = "account";
    private static final String CONTESTS = "contests";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode found = Nodes.in(document, ACCOUNTS);
        if (found == null) {
            return settings;
        }
        List<Account> accounts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean strange = !found.isArray();
        for (JsonNode node : found) {
            Account account = account(node);
            if (account != null && ids.add(account.id())) {
                accounts.add(account);
            } else {
                strange = true;
            }
        }
        if (strange) {
            problems.add("In the settings, an account makes no sense and is left out.");
        }
        return settings.withAccounts(new Accounts(accounts, Nodes.text(document, CURRENT, "", CURRENT, problems)));
    }

    private static @Nullable Account account(JsonNode node) {
        JsonNode id = Nodes.in(node, "id");
        JsonNode baseUrl = Nodes.in(node, "baseUrl");
        if (id == null || !id.isString() || baseUrl == null || !baseUrl.isString()) {
            return null;
        }
        List<String> problems = new ArrayList<>();
        String name = Nodes.text(node, "name", baseUrl.stringValue(), "name", problems);
        KeyPlace place = Nodes.choice(node, "key", KeyPlace.MEMORY, "key", problems);
        return problems.isEmpty()
                ? new Account(id.stringValue(), name, baseUrl.stringValue(), place, contests(node))
                : null;
    }

    private static SequencedSet<String> contests(JsonNode node) {
        SequencedSet<String> contests = new LinkedHashSet<>();
        JsonNode found = Nodes.in(node, CONTESTS);
        if (found != null && found.isArray()) {
            for (JsonNode contest : found) {
                if (contest.isString()) {
                    contests.add(contest.stringValue());
                }
            }
        }
        return contests;
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        Accounts changed = after.accounts();
        if (!changed.all().equals(before.accounts().all())) {
            put(document, changed);
        }
        String current = changed.current();
        if (current == null) {
            document.remove(CURRENT);
        } else {
            document.put(CURRENT, current);
        }
    }

    /** What is not understood stays, as do the fields of an account that are not known here. */
    private static void put(ObjectNode document, Accounts changed) {
        Map<String, ObjectNode> known = new HashMap<>();
        List<JsonNode> strange = new ArrayList<>();
        JsonNode found = Nodes.in(document, ACCOUNTS);
        for (JsonNode node : found == null ? document.arrayNode() : found) {
            Account account = account(node);
            if (account != null && node instanceof ObjectNode object) {
                known.putIfAbsent(account.id(), object);
            } else {
                strange.add(node);
            }
        }
        ArrayNode accounts = document.putArray(ACCOUNTS);
        for (Account account : changed.all()) {
            ObjectNode node = known.getOrDefault(account.id(), document.objectNode());
            node.put("id", account.id());
            node.put("name", account.name());
            node.put("baseUrl", account.baseUrl());
            node.put("key", Nodes.word(account.keyPlace()));
            if (account.contests().isEmpty()) {
                node.remove(CONTESTS);
            } else {
                account.contests().forEach(node.putArray(CONTESTS)::add);
            }
            accounts.add(node);
        }
        strange.forEach(accounts::add);
    }
}
