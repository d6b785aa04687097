package dev.oarlock.domain.outlook;

import dev.oarlock.domain.revenue.Amounts;

/// What may be lost: in one case of twenty not more than `best`, as likely more than less than
/// `likely`, and in one of twenty more than `worst`. Each currency stands for itself.
public record Spread(Amounts best, Amounts likely, Amounts worst) {}
