package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.locale;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which quantities of the contracts count as licences: `40 (plan). Not seats: 500 api-credits`.
public final class LicenceLine {
  private static final int MAX_PRODUCTS = 4;

  private LicenceLine() {}

  /// Empty without contract lines.
  public static Optional<String> of(AccountState state, LocalDate today) {
    var products = AccountContracts.of(state.facts()).quantities(today);
    var seats = products.stream().filter(it -> it.unit().isSeat() && it.quantity() > 0).toList();
    var others = products.stream().filter(it -> !it.unit().isSeat()).toList();
    if (products.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(counted(seats) + notCounted(others));
  }

  private static String counted(List<ProductQuantity> seats) {
    if (seats.isEmpty()) {
      return text("none");
    }
    var total = number(seats.stream().mapToLong(ProductQuantity::quantity).sum());
    return seats.size() == 1
        ? text("{0} ({1})", total, Mrkdwn.escape(seats.getFirst().sku()))
        : total + ": " + list(seats);
  }

  private static String notCounted(List<ProductQuantity> others) {
    return others.isEmpty() ? "" : text(". Not seats: {0}", list(others));
  }

  private static String list(List<ProductQuantity> products) {
    var listed =
        products.stream()
            .limit(MAX_PRODUCTS)
            .map(it -> number(it.quantity()) + " " + Mrkdwn.escape(it.sku()))
            .collect(Collectors.joining(", "));
    var more = products.size() - MAX_PRODUCTS;
    return more > 0 ? text("{0} and {1} more", listed, more) : listed;
  }

  private static String number(long count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }
}
