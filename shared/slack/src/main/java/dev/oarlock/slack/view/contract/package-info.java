/// What a card says of an account's contracts: worth, renewal and licences.
@NullMarked
package dev.oarlock.slack.view.contract;

import org.jspecify.annotations.NullMarked;
