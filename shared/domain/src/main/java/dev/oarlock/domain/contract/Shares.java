package dev.oarlock.domain.contract;

import dev.oarlock.domain.signal.ContractLine;

/// Hands out so many licences instead of so many others, line by line and in proportion; rounding
/// is carried on, so that the lines come to exactly the new number.
final class Shares {
  private final long wanted;
  private final long total;
  private long seen;
  private long given;

  Shares(long wanted, long total) {
    this.wanted = wanted;
    this.total = total;
  }

  ContractLine resized(ContractLine line) {
    seen += line.quantity();
    var upTo = Math.round((double) wanted * seen / total);
    var quantity = (int) (upTo - given);
    given = upTo;
    var amount =
        line.quantity() == 0 ? line.amount() : line.amount().times(quantity, line.quantity());
    return new ContractLine(line.sku(), quantity, amount, line.per(), line.discountPercent());
  }
}
