/// How items of the one DynamoDB table are read and written.
@NullMarked
package dev.oarlock.aws.store.table;

import org.jspecify.annotations.NullMarked;
