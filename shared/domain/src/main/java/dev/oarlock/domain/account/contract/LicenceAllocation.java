package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.signal.ContractLine;

/// Hands out so many licences instead of so many others, line by line and in proportion; rounding
/// is carried on, so that the lines come to exactly the new number.
final class LicenceAllocation {
  private final long wanted;
  private final long total;
  private long allocatedFrom;
  private long allocated;

  LicenceAllocation(long wanted, long total) {
    this.wanted = wanted;
    this.total = total;
  }

  ContractLine resized(ContractLine line) {
    allocatedFrom += line.quantity();
    var upTo = Math.round((double) wanted * allocatedFrom / total);
    var quantity = (int) (upTo - allocated);
    allocated = upTo;
    var amount =
        line.quantity() == 0
            ? line.amount()
            : line.amount().multipliedBy(quantity, line.quantity());
    return new ContractLine(line.sku(), quantity, amount, line.per(), line.discountPercent());
  }
}
