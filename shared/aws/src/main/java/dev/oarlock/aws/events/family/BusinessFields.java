package dev.oarlock.aws.events.family;

import static dev.oarlock.aws.events.field.DayRange.AGREED;
import static dev.oarlock.aws.events.field.DayRange.HAPPENED;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.LineUnit;
import java.util.List;
import java.util.Optional;

/// Who an account is, and what it has agreed to and paid.
final class BusinessFields {
  private BusinessFields() {}

  static AccountRegistered accountRegistered(SignalFields f) {
    return new AccountRegistered(
        f.text("name"),
        f.texts("aliases"),
        f.objects("identities", ExternalIdFields.LIST),
        f.segment("segment"),
        f.maybeCsm("csm"),
        f.maybeText("industry"),
        f.maybeText("region"),
        f.maybeInteger("size"),
        f.maybeText("channel"),
        f.maybeAccount("parent"),
        f.maybeText("slackChannel"),
        f.maybeDay("since", HAPPENED));
  }

  static AccountUpdated accountUpdated(SignalFields f) {
    return new AccountUpdated(
        f.maybeText("name"),
        f.texts("aliases"),
        f.maybeSegment("segment"),
        f.maybeCsm("csm"),
        f.maybeText("industry"),
        f.maybeText("region"),
        f.maybeInteger("size"),
        f.maybeText("channel"),
        f.maybeAccount("parent"),
        f.maybeText("slackChannel"),
        f.maybeDay("since", HAPPENED),
        f.accountFields("clear"));
  }

  static IdentityLinked identityLinked(SignalFields f) {
    return new IdentityLinked(
        f.objects("identities", ExternalIdFields.LIST), f.maybeText("name"), f.maybeText("domain"));
  }

  static AccountsMerged accountsMerged(SignalFields f) {
    return new AccountsMerged(f.account("merged"));
  }

  static AccountsSplit accountsSplit(SignalFields f) {
    return new AccountsSplit(f.account("merged"));
  }

  static ContractChanged contractChanged(SignalFields f) {
    return new ContractChanged(
        f.text("contract"),
        f.enumValue("order", ContractChanged.OrderType.class),
        f.day("effective", AGREED),
        agreedTerm(f),
        f.flag("trial"),
        f.objects("lines", ContractLineFields.LIST),
        f.maybeText("reason"),
        f.maybeText("comment"));
  }

  private static AgreedTerm agreedTerm(SignalFields f) {
    return new AgreedTerm(
        f.integerOrZero("termMonths"),
        f.integerOrZero("termDays"),
        f.maybeDay("ends", AGREED),
        f.flag("autoRenew"),
        f.maybeInteger("renewalTermMonths"),
        f.maybeInteger("graceDays"),
        f.maybeInteger("noticeDays"));
  }

  static CorporateEventNoted corporateEventNoted(SignalFields f) {
    return new CorporateEventNoted(f.enumValue("kind", CorporateEventNoted.Kind.class));
  }

  private enum ExternalIdFields implements SignalFields.NestedFields<ExternalId> {
    LIST;

    @Override
    public ExternalId walk(SignalFields f) {
      return new ExternalId(f.text("system"), f.text("id"));
    }

    @Override
    public List<Object> components(ExternalId id) {
      return List.of(id.system(), id.id());
    }
  }

  private enum ContractLineFields implements SignalFields.NestedFields<ContractLine> {
    LIST;

    @Override
    public ContractLine walk(SignalFields f) {
      return new ContractLine(
          f.text("sku"),
          f.integerOrZero("quantity"),
          f.maybeText("unit").map(LineUnit::new),
          f.maybeMoney("amount"),
          f.maybeEnumValue("per", ContractLine.BillingPeriod.class)
              .orElse(ContractLine.BillingPeriod.MONTH),
          f.integerOrZero("discountPercent"));
    }

    @Override
    public List<Object> components(ContractLine line) {
      return List.of(
          line.sku(),
          line.quantity(),
          line.unit().map(LineUnit::word),
          line.amount(),
          Optional.of(line.per()),
          line.discountPercent());
    }
  }
}
