package dev.oarlock.domain.transition.announcement;

/// A win worth a gong. The same win always has the same `key` within its account.
public record Gong(String key, Win win) {}
