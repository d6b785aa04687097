package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.transition.announcement.Win;

/// A win of the week and whose it is.
public record AccountWin(DigestAccount account, Win win) {}
