//! Verbs by form: base forms, irregular past forms, and words in -ed that are no past. Lists only; never a rule's opinion.

/// Base forms; many are nouns as well.
pub const BASE: &str = "\
    abandon abbreviate abide abolish absorb abstain abuse accelerate accept access accommodate accompany \
    accomplish account accumulate accuse achieve acknowledge acquire act activate adapt add address adhere \
    adjourn adjust administer admire admit adopt advertise advise advocate affect affirm afford agree aid aim \
    alarm alert align allege alleviate allocate allot allow alter amaze ambulate amend amount amputate amuse \
    analyse analyze anchor anesthetize annotate announce annoy answer anticipate apologise apologize appear \
    append apply appoint appraise appreciate approach approve archive argue arise arrange arrest arrive \
    ascertain ask aspirate assemble assert assess assign assist associate assume assure attach attack attain \
    attempt attend attract attribute audit augment auscultate authenticate authorise authorize automate avert \
    avoid await awake bake balance ban bandage banish bargain bathe be beat become beep beg begin behave \
    believe belong bend benefit bet bind bite blacklist blame bleach bleed blend bless blink block bloom blow \
    boast boil bolt bolus bookmark boost boot borrow bother bounce brace brag branch break breastfeed breathe \
    breed brief bring broadcast browse bruise brush buckle budget buffer build bully bump bundle burn burp \
    burst bury buy buzz bypass cache calculate calibrate call cancel cannulate capture caress carry carve \
    cast catch categorise categorize cater catheterize caution cease celebrate center certify challenge \
    change charge chart chase chat cheat check cheer chew chill choke choose chop circle circulate cite claim \
    clamp clarify clasp classify clean cleanse clear click climb cling clip clone close clot clutch coach \
    coax collaborate collapse collate collect collide combine come comfort command commence comment commit \
    communicate commute compare compel compensate compete compile complain complement complete complicate \
    comply compose compound compress compromise compute conceal concede conceive concentrate concern conclude \
    condemn conduct confer confess configure confine confirm conflict conform confront confuse congratulate \
    connect conquer consent conserve consider consist console consolidate constitute constrain construct \
    consult consume contact contain contaminate contemplate contend contest continue contract contradict \
    contribute control convene converse convert convey convict convince cook cooperate coordinate cope copy \
    correct correlate correspond corrupt cosign cough counsel count counter countersign cover crack crash \
    crave crawl create creep criticise criticize crop cross crosscheck crouch crumble crush cry cuddle \
    cultivate culture curb curl curse cut cycle damage dance dash date deactivate deal debate debride debrief \
    debug decay decide decipher declare decline decode decompress decontaminate decorate decrease decrypt \
    dedicate deduct deduplicate deem deepen deescalate default defeat defend defer defibrillate define \
    deflate defy degrade dehydrate delay delegate delete deliberate delight deliver demand demonstrate demote \
    deny depart depend depict deplete deploy deposit depress deprive derive descend describe deserve design \
    desire despise destroy detach detail detain detect deter deteriorate determine detest develop deviate \
    devise devote diagnose dictate die differ differentiate dig digest dilate dilute dine dip direct disable \
    disagree disappear disappoint disapprove disarm discard discharge disclose disconnect discontinue \
    discount discourage discover discuss disinfect dislike dislodge dismiss dispatch dispense disperse \
    displace display dispose dispute disregard disrupt dissect dissolve distinguish distort distract \
    distribute disturb dive divert divide do document dodge doff donate dose double doublecheck downgrade \
    download downsize draft drag drain draw dream dress drift drill drink drip drive drop drown dry dump \
    duplicate dwell earn ease eat edit educate eject elaborate elect elevate elicit eliminate email embarrass \
    embed embrace emerge emit emphasise emphasize employ empower empty enable enact encapsulate enclose \
    encounter encourage encrypt end endanger endorse endure enforce engage enhance enjoy enlarge enlist \
    enquire enrich enrol enroll ensure enter entertain entitle envelop envision equip erase erode err erupt \
    escalate escape escort establish estimate evacuate evade evaluate evaporate evolve exaggerate examine \
    exceed excel exchange excite exclude excuse execute exercise exert exhale exhaust exhibit exist exit \
    expand expect expedite expire explain explode exploit explore export expose express extend extinguish \
    extract extubate fabricate facilitate fade fail faint fall falsify fancy fasten fax feed feel fetch \
    fiddle fight file fill filter finalise finalize find finish fire fit fix flag flake flash flatten flee \
    flicker flip float flood flourish flow flush fly focus fold follow forbid force forecast foresee forget \
    forgive formulate forward foster free freeze frighten frown frustrate fry fulfil fulfill furnish fuse \
    gamble gargle gasp gather gauge gaze generate gesture get giggle give glance glare go govern grab \
    graduate grant grasp greet grieve grimace grin grind grip groan grow growl grumble guarantee guard guess \
    guide gurgle hack halt halve hammer handle hang happen harass harm harvest hasten hate haunt have heal \
    hear heed help hesitate hide highlight hinder hire hit hold hook hop hope host hover hug hum humidify \
    hurry hurt hydrate hyperventilate identify ignore illuminate illustrate imagine imitate immobilise \
    immobilize immunise immunize impair impede implant implement imply import impose impress imprint improve \
    improvise incise incline include incorporate increase increment incubate incur index indicate induce \
    infect infer inflame inflate inflict inform infuse inhale inherit inhibit initialise initialize initiate \
    inject injure inoculate inquire insert insist inspect inspire install instil instill instruct insulate \
    insult insure integrate intend intensify interact intercept interfere interpret interrupt intervene \
    introduce intrude intubate invade invent invert invest investigate invite invoice invoke involve irrigate \
    irritate isolate iterate jab jam jeopardize jerk jog join joke jot juggle jump justify keep kick kill \
    kiss kneel knit knock knot know lag lament lapse laugh launch lay lead leak lean leap learn leave lend \
    lengthen lessen let liaise license lick lie lift ligate limit limp linger link liquefy listen litter load \
    locate lock lodge log look loop loosen lose love lower lubricate lug lurk magnify mail maintain make \
    manage mandate manipulate manufacture map mark marry mash mask massage match maximise maximize mean \
    measure mediate meditate meet melt memorise memorize mend mention merge mess migrate mimic minimise \
    minimize misbehave misdiagnose misfile misinterpret mislabel mislead misplace misprint misread miss \
    misspell mistake mistype misunderstand misuse mitigate mix moan mobilise mobilize mock modernize modify \
    moisten moisturize monitor mop motivate mount mourn move multiply mumble murmur mute mutter nag navigate \
    nebulize need negate neglect negotiate nod nominate normalise normalize note notice notify nourish nudge \
    nurture obey oblige obscure observe obsess obstruct obtain occlude occupy occur offboard offend offer \
    offload offset omit onboard ooze open operate oppose opt optimise optimize order organise organize orient \
    orientate originate oust outgrow outline outnumber outsource outweigh overcome overdose overestimate \
    overflow overhaul overhear overheat overlap overload overlook override oversee oversleep overstate \
    overtake overturn overuse overwhelm overwrite owe oxygenate pace pack pad page paint pair palpate \
    paraphrase park parse participate pass paste pat patch pause pay peek peel penetrate perceive perform \
    perfuse permit perpetuate persist persuade pertain phone photocopy photograph pick pierce pile pin pinch \
    ping pinpoint pitch plan play plead pluck plug plunge point poison poke polish poll pop populate portray \
    pose possess post postpone pour practice practise praise pray preach preadmit precede precipitate \
    preclude predict prefer preload premedicate prep prepare prescribe preserve press pressurize presume \
    pretend prevail prevent preview prick print prioritise prioritize probe proceed process proclaim \
    procrastinate procure produce program prohibit prolong promise promote prompt pronounce proofread \
    propagate propose prosecute protect protest prove provide provision provoke prune publish pull pulse pump \
    puncture punish purchase puree purge pursue push put puzzle qualify quantify quarantine quarrel quench \
    query queue quit quiz quote radiate raise ramble rank rationalize reach react reactivate read readjust \
    readmit reaffirm realign realise realize reallocate reappear rearrange reassemble reassess reassign \
    reassure reattach reauthenticate rebook reboot rebuild recalculate recalibrate recall recap receive \
    recertify recharge recheck recite reckon reclaim recline recode recognise recognize recollect recommend \
    reconcile reconfigure reconnect reconsider reconstitute reconstruct record recount recover recreate \
    recruit rectify recur recycle redeem redial redirect redo redose redraw redress reduce reenroll reenter \
    refer refetch refill refine reflect reformat refrain refresh refrigerate refund refuse refute regain \
    register regress regret regulate rehabilitate rehearse rehydrate reimage reimburse reinforce reinsert \
    reinstall reinstate reissue reiterate reject rejoin relabel relapse relate relax relay release relieve \
    relink reload relocate rely remain remake remap remember remind remit remove rename render renew renovate \
    rent reopen reorder reorganise reorganize reorient repair repay repeat repel rephrase replace replay \
    replenish replicate reply repopulate report reposition represent repress reprint reprioritize reproduce \
    reprogram request require reroute rerun rescan reschedule rescue research reseat resect resemble resend \
    reserve reset reside resign resist resize resolve resort respond rest restart restock restore restrain \
    restrict restructure resubmit resume resuscitate resync retain retake retest rethink retire retract \
    retrain retreat retrieve retry return reunite reuse reveal reverse revert review revise revisit revive \
    revoke revolve rewind reword rework rewrap rewrite rid ride rinse rip ripen rise rob roll rotate round \
    route rub rule run rupture rush sabotage sacrifice safeguard sail salute salvage sample sanitise sanitize \
    satisfy saturate save say scan scare scatter schedule scold scoop score scrape scratch scream scribble \
    scroll scrub seal search secrete secure sedate see seek seem segregate seize select sell send sense serve \
    set settle sever sew shake share sharpen shatter shave shed shelter shine shiver shoot shorten shout \
    shove show shred shrink shrug shuffle shut sift sigh sign signify simplify simulate sing sip sit skim \
    skip slam slap slash sleep slice slide slip slit slump smash smear smell smile snap snatch sneak sneeze \
    sniff snooze snore soak sob soften solicit solve soothe sort spawn speak specialise specialize specify \
    speculate speed spell spend spill spin spit splash splint split spoil sponsor sprain spray spread \
    sprinkle squat squeal squeeze squint stab stabilise stabilize stack stagger stain stamp stand standardise \
    standardize staple stare start startle starve stash stay steal steer step sterilise sterilize stick \
    stiffen stimulate sting stipulate stir stitch stop strangle strap stray streamline strengthen stretch \
    strike strip strive stroll struggle study stumble subdue submerge submit subscribe subside substitute \
    subtract succeed suck suction sue suffer suffice suffocate suggest summarise summarize summon supervise \
    supplement supply support suppose suppress surpass surrender surround survey survive suspect suspend \
    sustain suture swab swallow swap sway swear sweat sweep swell swerve swim swing swipe switch swoop \
    sympathize sync synchronise synchronize synthesize tackle tag tailor take talk tally tamper tangle tap \
    taper target taste teach tease telephone tell tempt tend terminate terrify test testify text thank thaw \
    theorize thicken think threaten thrive throb throw thrust thump tick ticket tidy tie tighten tilt tingle \
    tip titrate toggle tolerate topple touch tow trace track train transcribe transfer transform transfuse \
    translate transmit transpire transplant transport trap travel treat tremble triage trickle trigger trim \
    trip troubleshoot trust try tuck tug tumble tunnel turn twist twitch type ulcerate unarchive unassign \
    unblock unclog uncover underestimate undergo underline understand undertake undo undress unfold unfreeze \
    unhook uninstall unite unload unlock unmask unmute unpack unpair unplug unravel unroll unsubscribe \
    untangle untie unwind unwrap unzip update upgrade uphold upload upset urge urinate use usher utilise \
    utilize utter vacate vaccinate vacuum validate vanish vary ventilate venture verify veto vibrate view \
    violate visit visualise visualize void volunteer vomit vote wail wait wake walk wander want warm warn \
    warrant wash waste watch waterproof wave weaken wean wear weave wed weep weigh welcome wheeze whine whip \
    whisper whistle whitelist widen win wink wipe wish withdraw withhold withstand wonder work worry worsen \
    worship wrap wreck wrestle wring write yank yawn yell yield zap zip zoom";

/// Irregular simple past forms and participles.
pub const PAST: &str = "\
    arisen arose ate awoke awoken bade beaten became been befallen befell began begot begotten begun beheld \
    bent bitten bled blew blown bore born borne bought breastfed bred broke broken brought built burnt came \
    caught chose chosen clad clung crept dealt did done dove drank drawn dreamt drew driven drove drunk dug \
    dwelt eaten fallen fed fell felt fled flew flown flung forbade forbidden forbore forborne foregone \
    foresaw foreseen foretold forewent forgave forgiven forgot forgotten forsaken forsook fought found froze \
    frozen gave given gone got gotten grew grown had heard held hewn hid hidden hung inlaid kept knelt knew \
    known laid lain leant leapt learnt led left lent lit lost made meant met misheard mislaid misled misspelt \
    mistaken mistook misunderstood mown outdid outdone outgrew outgrown outshone outsold overate overcame \
    overdid overdone overdrawn overdrew overeaten overfed overheard overhung overlaid overpaid overran \
    overridden overrode oversaw overseen overshot overslept oversold overtaken overthrew overthrown overtook \
    overwritten overwrote paid partaken partook prepaid proven ran rang rebroke rebroken rebuilt redid redone \
    redrawn redrew refed refroze refrozen regrew regrown rehung relaid relit remade repaid reran resold \
    retaken retaught rethought retold retook rewound rewritten rewrote ridden risen rode rose rung said sang \
    sank sat saw sawn seen sent sewn shaken shaven shod shone shook shorn shown shrank shrunk shrunken slain \
    slept slid slung slunk smelt smitten smote snuck sold sought sown spat sped spelt spent spilt spoilt \
    spoke spoken sprang sprung spun stank stole stolen stood strewn stricken stridden striven strode strove \
    struck strung stuck stung stunk sung sunk swam swept swollen swore sworn swum swung taken taught thought \
    threw thrown told took tore torn trod trodden underfed undergone underpaid understood undertaken \
    undertook underwent underwritten underwrote undid undone unlearnt unstuck unwound upheld was waylaid went \
    wept were withdrawn withdrew withheld withstood woke woken won wore worn wove woven written wrote wrought \
    wrung";

/// Words in -ed that are no past form.
pub const NOT_PAST: &str = "\
    aged beloved biped bleed bobsled breastfeed breed coed creed crooked crossbreed deed dogged embed exceed \
    feed flatbed greed hatred heed hundred inbreed indeed infrared interbreed jagged kindred misdeed moped \
    naked need newsfeed nosebleed overfeed proceed quadruped ragged rebleed reed rugged sacred seabed seaweed \
    seed shed shred sled speed steed succeed talented thoroughbred unaided undated underfeed unexpected \
    unneeded unrelated unwanted watershed weed wicked wretched";
