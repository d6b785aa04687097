package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.signal.ContractLine;

/// Allocates a new number of licences to the lines in proportion to the old one. The rounding error
/// is carried from line to line, so that they sum to exactly the new number.
final class LicenceAllocation {
  private final long target;
  private final long total;
  private long allocatedFrom;
  private long allocated;

  LicenceAllocation(long target, long total) {
    this.target = target;
    this.total = total;
  }

  ContractLine resized(ContractLine line) {
    allocatedFrom += line.quantity();
    var cumulative = Math.round((double) target * allocatedFrom / total);
    var quantity = (int) (cumulative - allocated);
    allocated = cumulative;
    var amount =
        line.quantity() == 0
            ? line.amount()
            : line.amount().multipliedBy(quantity, line.quantity());
    return new ContractLine(line.sku(), quantity, amount, line.per(), line.discountPercent());
  }
}
