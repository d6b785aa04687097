package dev.oarlock.domain.digest;

import dev.oarlock.domain.revenue.Amounts;

/// The week in one number: what the accounts in red are worth a month, now and a week ago, and the
/// exact bridge between the two. `changed` is what contracts of those that stayed red did.
public record Headline(
    Amounts book, Amounts before, Amounts entered, Amounts left, Amounts lost, Amounts now) {

  public Amounts changed() {
    return now.minus(before).minus(entered).plus(left).plus(lost);
  }

  public Amounts difference() {
    return now.minus(before);
  }
}
