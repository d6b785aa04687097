package dev.oarlock.cli.demo.sample;

import static dev.oarlock.cli.demo.sample.signal.SignalDetails.detail;
import static dev.oarlock.cli.demo.sample.signal.SignalDetails.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.demo.sample.signal.SignalTimeline;
import java.time.LocalDate;
import java.util.Optional;

/// What an account of the book tried, ordered, renewed and cancelled.
record ContractOrders(SampleAccount account, SampleTerms terms, SignalTimeline timeline) {
  /// Customers cancel before their term ends.
  private static final int NOTICE_DAYS = 30;

  private static final int FORESHADOWED_DAYS = 60;

  /// Whose owner was asked so lately may not have said why yet.
  private static final int ASKED_DAYS = 7;

  /// A renewal that nobody needed to chase is signed so long before.
  private static final int SIGNED_DAYS = 20;

  void addAll() {
    if (account.isTrial()) {
      trial();
      return;
    }
    firstTerm();
    if (account.manual()) {
      manualRenewals();
    } else if (account.renewedAgo() > 0) {
      signedRenewal();
    }
    growth();
    Optional.ofNullable(account.leaves()).ifPresent(this::leave);
    if (account.returnedAgo() > 0) {
      add(terms.returned(), term(2, "new", terms.returned(), terms.renewal()));
    }
  }

  private void trial() {
    var trial =
        order(1, "new", terms.start(), account.licences())
            .put("trial", true)
            .put("termDays", account.trial());
    add(terms.start(), trial);
  }

  /// Its first term is as long as it takes to end on the day of its renewals.
  private void firstTerm() {
    add(terms.told(), term(1, "new", terms.start(), terms.renewals().getFirst()));
  }

  private void manualRenewals() {
    for (var due : terms.renewals()) {
      if (due.equals(terms.renewal())) {
        return;
      }
      if (account.renewedAgo() > 0 && due.equals(terms.lastRenewal())) {
        signedRenewal();
      } else {
        renewal(due.minusDays(SIGNED_DAYS), due, account.licences());
      }
    }
  }

  /// Signed after the term has ended, it holds from that day.
  private void signedRenewal() {
    var signed = terms.signed(account.renewedAgo());
    var due = terms.lastRenewal();
    var late = account.manual() && signed.isAfter(due);
    renewal(signed, late ? signed : due, account.licences() + account.seats());
  }

  private void renewal(LocalDate signed, LocalDate due, int licences) {
    add(signed, renewing(order(1, "renewal", due, licences).put("termMonths", 12)));
  }

  private void growth() {
    if (account.expandedAgo() > 0) {
      var from = terms.signed(account.expandedAgo());
      add(from, order(1, "add-on", from, account.seats()));
    }
  }

  private void leave(String reason) {
    var cancelled =
        detail("contract", account.id() + "-1")
            .put("order", "cancellation")
            .put("effective", terms.left().toString())
            .put("reason", reason);
    add(terms.left().minusDays(NOTICE_DAYS), cancelled);
    explained(reason);
    foreshadowed(reason)
        .ifPresent(kind ->
            timeline.add(
                terms.left().minusDays(FORESHADOWED_DAYS),
                "CorporateEventNoted",
                detail("kind", kind)));
  }

  /// The owner says why the day after, unless that is what is left to try.
  private void explained(String reason) {
    if (account.leftAgo() <= ASKED_DAYS) {
      return;
    }
    var told = terms.left().plusDays(1);
    timeline.add(
        told,
        "ChurnReasonGiven",
        detail("loss", "left")
            .put("on", terms.left().toString())
            .put("reason", picked(reason))
            .put("avoidable", !isUnavoidable(reason))
            .put("by", account.csm()));
    if (!isUnavoidable(reason)) {
      timeline.add(
          told.plusDays(1),
          "LossReviewed",
          detail("loss", "left")
              .put("on", terms.left().toString())
              .put("finding", "We heard of it too late to change anything.")
              .put("by", account.csm()));
    }
  }

  /// As the picklist has it.
  private static String picked(String reason) {
    return switch (reason) {
      case "acquisition" -> "acquired";
      case "bankruptcy" -> "bankrupt";
      case "no-value" -> "value-not-realised";
      case "adoption" -> "low-adoption";
      default -> reason;
    };
  }

  private static boolean isUnavoidable(String reason) {
    return reason.equals("acquisition") || reason.equals("bankruptcy");
  }

  /// What is heard of a customer before it leaves for such a reason.
  private static Optional<String> foreshadowed(String reason) {
    return switch (reason) {
      case "acquisition", "bankruptcy" -> Optional.of(reason);
      case "competitor" -> Optional.of("competitor-evaluation");
      default -> Optional.empty();
    };
  }

  private ObjectNode term(int number, String order, LocalDate effective, LocalDate ends) {
    return renewing(
        order(number, order, effective, account.licences())
            .put("ends", ends.toString())
            .put("renewalTermMonths", 12));
  }

  private ObjectNode renewing(ObjectNode order) {
    return order.put("autoRenew", !account.manual());
  }

  private ObjectNode order(int number, String order, LocalDate effective, int licences) {
    var changed =
        detail("contract", account.id() + "-" + number)
            .put("order", order)
            .put("effective", effective.toString());
    changed
        .putArray("lines")
        .addObject()
        .put("sku", "platform")
        .put("quantity", licences)
        .put("per", "month")
        .put("discountPercent", 0)
        .set("amount", money(licences * account.price()));
    return changed;
  }

  private void add(LocalDate told, ObjectNode order) {
    timeline.add(told, "ContractChanged", order);
  }
}
