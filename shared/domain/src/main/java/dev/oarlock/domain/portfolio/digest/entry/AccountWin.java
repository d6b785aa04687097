package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.transition.announcement.Win;

/// A win of the week, and the account that had it.
public record AccountWin(DigestAccount account, Win win) {}
