package dev.oarlock.domain.revenue.ledger;

import java.util.regex.Pattern;

/// Which products only keep what a customer once had: their SKU has the word archive, or says that
/// they are read only.
final class ArchiveSkus {
  private static final Pattern WORDS =
      Pattern.compile(
          ".*(?<![a-z])(archive[ds]?|archival|read[-_ ]?only)(?![a-z]).*",
          Pattern.CASE_INSENSITIVE);

  private ArchiveSkus() {}

  static boolean matches(String sku) {
    return WORDS.matcher(sku).matches();
  }
}
