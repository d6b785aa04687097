package dev.oarlock.domain.portfolio.digest.entry;

import java.util.OptionalInt;

/// An account that entered or left red this week, with its scores a week ago and now. One that
/// entered has its current revenue, one that left that of a week ago.
public record RedCrossing(DigestAccount account, OptionalInt before, OptionalInt now) {}
