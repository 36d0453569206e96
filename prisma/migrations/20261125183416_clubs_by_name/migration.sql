-- CreateIndex
CREATE INDEX "Club_findable_name_id_idx" ON "Club"("findable", "name", "id");
