"""What happens between a learner and the items: choosing, answering, counting; without a screen and without a clock."""
