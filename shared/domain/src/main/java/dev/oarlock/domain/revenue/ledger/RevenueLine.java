package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.account.money.Money;
import java.time.LocalDate;

/// One movement of monthly revenue: on a day, in a contract, of a product (its SKU). `amount` is
/// the difference a month, below zero for a loss.
public record RevenueLine(
    LocalDate day, String contract, String sku, RevenueCategory category, Money amount) {}
