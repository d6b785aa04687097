package dev.oarlock.domain.digest;

import dev.oarlock.domain.announce.Win;

/// A win of the week and whose it is.
public record AccountWin(Account account, Win win) {}
