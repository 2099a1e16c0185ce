package app.contrail.domain;

import java.util.OptionalDouble;

/** The rate that the dashboard is about: conversion = entries ÷ views × 100, as the service itself defines it. */
public final class Conversion {
    private Conversion() {}

    /**
     * Conversion in per cent, unrounded; empty where there is nothing to divide by, which is not the same as 0 %. Can
     * exceed 100: an entry made through the service's API has no page view.
     */
    public static OptionalDouble percent(long entries, long views) {
        return views > 0 ? OptionalDouble.of(100.0 * entries / views) : OptionalDouble.empty();
    }
}
