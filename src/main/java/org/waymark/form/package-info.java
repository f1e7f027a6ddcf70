/** Camunda Forms as GOV.UK pages: reading schemas, showing them, judging submissions, keeping drafts. */
package org.waymark.form;
