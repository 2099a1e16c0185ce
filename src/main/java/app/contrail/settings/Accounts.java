package app.contrail.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The teams that the user works for.
 *
 * @param all in the order in which they were added; no two have the same id
 * @param current the id of the one that is shown first; null if none is chosen, or the chosen one is gone
 */
public record Accounts(List<Account> all, @Nullable String current) {
    public static final Accounts NONE = new Accounts(List.of(), null);

    /** @throws IllegalArgumentException if two accounts have the same id */
    public Accounts {
        all = List.copyOf(all);
        if (all.stream().map(Account::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two accounts have the same id");
        }
        String chosen = current;
        if (all.stream().noneMatch(account -> account.id().equals(chosen))) {
            current = null;
        }
    }

    /** The account that is shown first: the chosen one, else the first; null if there is none. */
    public @Nullable Account first() {
        Account chosen = current == null ? null : byId(current);
        return chosen != null || all.isEmpty() ? chosen : all.getFirst();
    }

    /** As {@link #first()}, but only of those with this base URL. */
    public @Nullable Account firstAt(String baseUrl) {
        Account first = first();
        return first == null || first.baseUrl().equals(baseUrl)
                ? first
                : all.stream()
                        .filter(account -> account.baseUrl().equals(baseUrl))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The contests that only other accounts at the same service list, so that they are not shown as this one's although
     * they are recorded under the same address. None, as long as nothing has been listed for this account.
     */
    public Set<String> foreignTo(String id) {
        Account own = byId(id);
        if (own == null || own.contests().isEmpty()) {
            return Set.of();
        }
        return all.stream()
                .filter(account -> account.origin().equals(own.origin()))
                .flatMap(account -> account.contests().stream())
                .filter(contest -> !own.contests().contains(contest))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Null if there is no such account. */
    public @Nullable Account byId(String id) {
        return all.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** With this account in place of that of its id, or as the last. */
    public Accounts with(Account account) {
        List<Account> changed = new ArrayList<>(all);
        changed.replaceAll(known -> known.id().equals(account.id()) ? account : known);
        if (!changed.contains(account)) {
            changed.add(account);
        }
        return new Accounts(changed, current);
    }

    /** Without the account of this id. */
    public Accounts without(String id) {
        return new Accounts(
                all.stream().filter(account -> !account.id().equals(id)).toList(), current);
    }

    /** With the account of this id as the chosen one. */
    public Accounts choosing(String id) {
        return new Accounts(all, id);
    }
}
