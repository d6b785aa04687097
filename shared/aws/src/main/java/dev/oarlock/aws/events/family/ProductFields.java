package dev.oarlock.aws.events.family;

import static dev.oarlock.aws.events.field.DayRange.HAPPENED;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;

/// What an account makes of the product.
final class ProductFields {
  private ProductFields() {}

  static UsageReported usageReported(SignalFields f) {
    return new UsageReported(
        f.day("day", HAPPENED),
        f.maybeInteger("activeUsers"),
        f.maybeInteger("logins"),
        f.counts("features"),
        f.maybeInteger("featuresUsed"),
        f.maybeInteger("featuresOffered"),
        f.maybeInteger("executivesActive"),
        f.maybeText("source"));
  }

  static TicketOpened ticketOpened(SignalFields f) {
    return new TicketOpened(
        f.text("ticket"),
        f.enumValue("priority", TicketOpened.Priority.class),
        f.flag("escalated"));
  }

  static TicketClosed ticketClosed(SignalFields f) {
    return new TicketClosed(
        f.text("ticket"),
        f.flag("escalated"),
        f.maybeInteger("satisfaction"),
        f.maybeInteger("minutesToFirstResponse"),
        f.maybeInteger("minutesToResolve"));
  }

  static ServiceDisrupted serviceDisrupted(SignalFields f) {
    return new ServiceDisrupted(
        f.enumValue("severity", ServiceDisrupted.Severity.class), f.integer("minutes"));
  }

  static MilestoneReached milestoneReached(SignalFields f) {
    return new MilestoneReached(f.text("milestone"));
  }

  static MeasureReported measureReported(SignalFields f) {
    return new MeasureReported(
        f.text("measure"), f.number("value"), f.maybeNumber("baseline"), f.maybeNumber("target"));
  }

  static FeatureRequested featureRequested(SignalFields f) {
    return new FeatureRequested(
        f.text("feature"),
        f.enumValue("urgency", FeatureRequested.Urgency.class),
        f.flag("outOfScope"));
  }
}
