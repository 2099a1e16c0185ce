package app.contrail.domain;

import java.util.OptionalDouble;

/** The figures of a contest that Contrail follows. */
public enum Metric {
    VIEWS(true),
    ENTRIES(true),
    /** In per cent; its changes are in percentage points. */
    CONVERSION(true),
    CONFIRMED(true),
    BONUS_ACTIONS(true),
    DISQUALIFIED(false);

    private final boolean risingIsGood;

    Metric(boolean risingIsGood) {
        this.risingIsGood = risingIsGood;
    }

    /** This figure out of the totals, unrounded; empty where it is not defined: conversion without views. */
    public OptionalDouble of(Analytics totals) {
        return switch (this) {
            case VIEWS -> count(totals.totalViews());
            case ENTRIES -> count(totals.totalEntries());
            case CONVERSION -> Conversion.percent(totals.totalEntries(), totals.totalViews());
            case CONFIRMED -> count(totals.confirmedEntries());
            case BONUS_ACTIONS -> count(totals.totalBonusCompletions());
            case DISQUALIFIED -> count(totals.disqualifiedEntries());
        };
    }

    /** Whether more of it is what a contest manager hopes for. */
    public boolean risingIsGood() {
        return risingIsGood;
    }

    private static OptionalDouble count(long count) {
        return OptionalDouble.of((double) count);
    }
}
