package dev.oarlock.aws.store.revenue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.portfolio.customer.ContractSize;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.portfolio.customer.ExplainedLoss;
import dev.oarlock.domain.portfolio.customer.ExplainedLoss.LossReason;
import dev.oarlock.domain.portfolio.customer.PriceLevel;
import dev.oarlock.domain.portfolio.customer.SurveyResult;
import dev.oarlock.domain.portfolio.customer.ValueClock;
import dev.oarlock.domain.revenue.renewal.DueRenewal;
import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.risk.departure.LossEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What reports say of a customer, as a document. Names are short, for there are many of them.
final class CustomerRecordJson {
  private CustomerRecordJson() {}

  static JsonNode write(CustomerRecord customer) {
    var node = JsonTree.object().put("account", customer.account().value());
    var answers = node.putArray("answers");
    customer
        .answers()
        .forEach(it ->
            answers.addArray().add(it.day().toString()).add(it.survey().name()).add(it.score()));
    customer
        .clock()
        .ifPresent(clock -> {
          var days = node.putArray("clock").add(clock.agreed().toString());
          clock.reached().ifPresent(day -> days.add(day.toString()));
        });
    var prices = node.putArray("prices");
    for (var price : customer.prices()) {
      prices
          .addArray()
          .add(price.from().toString())
          .add(amount(price.list()))
          .add(amount(price.net()));
    }
    customer
        .size()
        .ifPresent(size ->
            node.putArray("size")
                .add(size.since().toString())
                .add(amount(size.first()))
                .add(amount(size.afterThreeYears())));
    var renewals = node.putArray("renewals");
    customer.renewals().forEach(it -> renewals.add(renewal(it)));
    var losses = node.putArray("losses");
    customer.losses().forEach(it -> losses.add(loss(it)));
    return node;
  }

  private static ObjectNode renewal(DueRenewal it) {
    var node =
        JsonTree.object()
            .put("contract", it.contract())
            .put("due", it.due().toString())
            .put("timing", it.timing().name())
            .put("first", it.isFirst());
    it.signed().ifPresent(day -> node.put("signed", day.toString()));
    node.set("before", amount(it.before()));
    node.set("after", amount(it.after()));
    node.set("listBefore", amount(it.listBefore()));
    return node.set("listAfter", amount(it.listAfter()));
  }

  private static ObjectNode loss(ExplainedLoss it) {
    var node = JsonTree.object().put("loss", it.event().key());
    it.reason()
        .ifPresent(reason ->
            node.put("reason", reason.code())
                .put("avoidable", reason.avoidable())
                .put("given", reason.given()));
    return node.set("amount", amount(it.amount()));
  }

  private static ArrayNode amount(MultiCurrencyAmount amount) {
    var node = JsonTree.object().putArray("amount");
    amount.totals().forEach(it -> node.add(it.currency().getCurrencyCode()).add(it.minorUnits()));
    return node;
  }

  static CustomerRecord read(JsonNode node) {
    return new CustomerRecord(
        new AccountId(node.required("account").textValue()),
        each(node.path("answers"), CustomerRecordJson::answer),
        optional(node.path("clock")).map(CustomerRecordJson::clock),
        each(node.path("prices"), CustomerRecordJson::price),
        optional(node.path("size")).map(CustomerRecordJson::size),
        each(node.path("renewals"), CustomerRecordJson::readRenewal),
        each(node.path("losses"), CustomerRecordJson::readLoss));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    var all = new ArrayList<T>();
    array.forEach(it -> all.add(read.apply(it)));
    return all;
  }

  private static Optional<JsonNode> optional(JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : Optional.of(node);
  }

  private static SurveyResult answer(JsonNode it) {
    return new SurveyResult(
        day(it.path(0)), Survey.valueOf(it.path(1).textValue()), it.path(2).intValue());
  }

  private static ValueClock clock(JsonNode it) {
    return new ValueClock(day(it.path(0)), optional(it.path(1)).map(CustomerRecordJson::day));
  }

  private static PriceLevel price(JsonNode it) {
    return new PriceLevel(day(it.path(0)), readAmount(it.path(1)), readAmount(it.path(2)));
  }

  private static ContractSize size(JsonNode it) {
    return new ContractSize(day(it.path(0)), readAmount(it.path(1)), readAmount(it.path(2)));
  }

  private static DueRenewal readRenewal(JsonNode it) {
    return new DueRenewal(
        it.path("contract").textValue(),
        day(it.path("due")),
        RenewalTiming.valueOf(it.path("timing").textValue()),
        readAmount(it.path("before")),
        readAmount(it.path("after")),
        readAmount(it.path("listBefore")),
        readAmount(it.path("listAfter")),
        optional(it.path("signed")).map(CustomerRecordJson::day),
        it.path("first").booleanValue());
  }

  private static ExplainedLoss readLoss(JsonNode it) {
    return new ExplainedLoss(
        LossEvent.of(it.path("loss").textValue()),
        readAmount(it.path("amount")),
        optional(it.path("reason"))
            .map(code ->
                new LossReason(
                    code.textValue(),
                    it.path("avoidable").booleanValue(),
                    it.path("given").booleanValue())));
  }

  private static MultiCurrencyAmount readAmount(JsonNode node) {
    var totals = new HashMap<Currency, Long>();
    for (int i = 0; i < node.size(); i += 2) {
      totals.put(Currency.getInstance(node.path(i).textValue()), node.path(i + 1).longValue());
    }
    return MultiCurrencyAmount.ofTotals(totals);
  }

  private static LocalDate day(JsonNode node) {
    return LocalDate.parse(node.textValue());
  }
}
