package dev.oarlock.domain.portfolio.digest.entry;

import java.util.OptionalInt;

/// An account that entered or left red this week, with its scores a week ago and now. One that
/// entered is worth what it is now, one that left what it was a week ago.
public record RedCrossing(DigestAccount account, OptionalInt before, OptionalInt now) {}
